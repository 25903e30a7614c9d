import { LitElement, css, svg, html } from 'lit';

/** The line set: 16 by 16, one weight, drawn in the colour of the text around it. */
const GLYPHS: Record<string, string> = {
  home: 'M3 7.5 8 3l5 4.5V13H9.5V9.5h-3V13H3z',
  review: 'M9.5 2H3.5v12h4M9.5 2 12 4.5V7M6 6.5h3M6 9.5h1.5M9 12l1.8 1.8L14.5 10',
  doc: 'M4 2h5.5L12 4.5V14H4zM6.3 7.5h3.4M6.3 10.5h3.4',
  live: 'M2.5 3h11v10h-11zM2.5 6.3h11M8.6 6.3V13',
  gear: 'M3 4.5h6.4M12 4.5h1M3 8h.9M6.5 8H13M3 11.5h5.4M11 11.5h2M10.7 3.2a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6M5.2 6.7a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6M9.7 10.2a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6',
  search: 'M7 3a4 4 0 1 1 0 8 4 4 0 0 1 0-8m3 7 3.500 3.500',
  down: 'm4.500 6.500 3.500 3.500 3.500-3.500',
  right: 'm6.500 4.500 3.500 3.500-3.500 3.500',
  left: 'M9.500 4.500 6 8l3.500 3.500',
  bell: 'M3.500 11.500h9L11.300 9.700V6.800a3.300 3.300 0 0 0-6.600 0v2.900zM6.800 13.500h2.400',
  clock: 'M8 2.500a5.500 5.500 0 1 1 0 11 5.500 5.500 0 0 1 0-11M8 5v3.200l2 1.300',
  warn: 'M8 2.500 14 13H2zM8 6.500v3M8 11.200v.1',
  lock: 'M4 7.500h8V13H4zM5.700 7.500V5.300a2.300 2.300 0 0 1 4.600 0v2.200',
  more: 'M3.500 8h.01M8 8h.01M12.500 8h.01',
  check: 'm3 8.500 3.200 3.200L13 5',
  x: 'm4 4 8 8M12 4l-8 8',
  diff: 'M4 2.500v8M2 8.500l2 2 2-2M12 13.500v-8M10 7.500l2-2 2 2',
  bold: 'M5 3h3.500a2.400 2.400 0 0 1 0 5H5zM5 8h4.200a2.500 2.500 0 0 1 0 5H5z',
  italic: 'M7 3h5M4 13h5M9.700 3 6.300 13',
  underline: 'M4.500 2.500v4.500a3.500 3.500 0 0 0 7 0V2.500M3.500 13.500h9',
  strike: 'M2.500 8h11M11.300 5c-.2-1.500-1.500-2.300-3.300-2.300S4.800 3.600 4.800 5.200c0 .6.2 1 .6 1.400M4.600 10.800c.2 1.500 1.500 2.500 3.400 2.500s3.300-.9 3.300-2.500c0-.5-.1-.9-.3-1.200',
  superscript: 'm2.500 5.500 6 8M8.500 5.500l-6 8M11 3.600c.1-1.500 2.500-1.500 2.500 0 0 1-2.500 1.700-2.500 3h2.600',
  subscript: 'm2.500 2.500 6 8M8.500 2.500l-6 8M11 10.600c.1-1.500 2.500-1.500 2.500 0 0 1-2.500 1.700-2.500 3h2.600',
  pullQuote: 'M2.500 2.500h11M2.500 13.500h11M4 9.800V8.500C4 7.300 4.700 6.500 5.800 6M4 9.800h2.300V7.800H4zM9.200 9.800V8.500c0-1.200.7-2 1.800-2.500M9.200 9.800h2.300V7.800H9.200z',
  factBox: 'M2.500 2.500h11v11h-11zM2.500 6h11M5 8.500h6M5 11h4',
  table: 'M2.500 3h11v10h-11zM2.500 6.300h11M2.500 9.700h11M6.200 3v10M9.800 3v10',
  rule: 'M2.500 8h11M5 4.500h6M5 11.500h6',
  note: 'M3 3.500h6.500M3 7h6.500M3 10.500h4M11.800 9.300l1.500-1v5.200',
  quote: 'M3 9V7.500C3 6 4 5 5.500 4.500M3 9h3v3H3zM9.500 9V7.500c0-1.500 1-2.500 2.500-3M9.500 9h3v3h-3z',
  link: 'M7 9.500a2.500 2.500 0 0 0 3.500 0l2-2A2.500 2.500 0 0 0 9 4l-.7.7M9 6.500a2.500 2.500 0 0 0-3.500 0l-2 2A2.500 2.500 0 0 0 7 12l.7-.7',
  bullets: 'M6 4h7.500M6 8h7.500M6 12h7.500M2.800 4h.01M2.800 8h.01M2.800 12h.01',
  numbers: 'M7 4h6.500M7 8h6.500M7 12h6.500M2.500 3.200l1-.7v3M2.300 10h1.900L2.300 12.800h2',
  undo: 'M5.500 3 3 5.500 5.500 8M3 5.500h6a3.500 3.500 0 0 1 0 7H6',
  redo: 'M10.500 3 13 5.500 10.500 8M13 5.500H7a3.500 3.500 0 0 0 0 7h3',
  pen: 'm3 13 .6-2.700L11 3l2 2-7.300 7.400z',
  plus: 'M8 3v10M3 8h10',
  key: 'M5 8.700a2.300 2.300 0 1 1 0 4.600 2.300 2.300 0 0 1 0-4.600m1.700.6 6-6M10.500 5.500l1.700 1.700',
  out: 'M9.500 3H3.500v10h6M7 8h7M11.500 5.500 14 8l-2.500 2.500',
  sun: 'M8 5.200a2.800 2.800 0 1 1 0 5.600 2.800 2.800 0 0 1 0-5.600M8 1.500v1.300M8 13.200v1.300M1.500 8h1.300M13.200 8h1.300M3.400 3.400l.9.9M11.700 11.700l.9.9M3.400 12.600l.9-.9M11.700 4.300l.9-.9',
  moon: 'M12.800 9.800A5.300 5.300 0 0 1 6.200 3.200a5.300 5.300 0 1 0 6.600 6.600z',
  screen: 'M2.500 3h11v7.500h-11zM6 13.500h4M8 10.500v3',
  globe: 'M8 2.500a5.500 5.500 0 1 1 0 11 5.500 5.500 0 0 1 0-11M2.700 8h10.600M8 2.500c-3 3.200-3 7.800 0 11M8 2.500c3 3.200 3 7.800 0 11',
  person: 'M8 2.800a2.500 2.500 0 1 1 0 5 2.500 2.500 0 0 1 0-5M3 13.500c.4-2.700 2.300-4 5-4s4.600 1.300 5 4',
  pic: 'M2.500 3.500h11v9h-11zM2.500 11l3.500-3.500 2.500 2.500 2-2 3 3M10.500 5.200a.8.8 0 1 1 0 1.600.8.8 0 0 1 0-1.600',
  full: 'M3 6V3h3M13 6V3h-3M3 10v3h3M13 10v3h-3',
};

/** One sign of the line set, always beside a word or a label. */
class CaibianIcon extends LitElement {
  static override properties = { name: { type: String } };

  static override styles = css`
    :host { display: inline-flex; flex: none; width: 16px; height: 16px; }
    svg { width: 100%; height: 100%; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
    :host([name='more']) svg { stroke-width: 2.2; }
  `;

  declare name: string;

  override connectedCallback() {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
  }

  override render() {
    const d = GLYPHS[this.name] ?? '';
    return html`<svg viewBox="0 0 16 16" focusable="false">${svg`<path d=${d}></path>`}</svg>`;
  }
}

customElements.define('caibian-icon', CaibianIcon);
