import { LitElement, css, html } from 'lit';

type Canvas = { zoom(level: string): void; addMarker(element: string, marker: string): void };
type Viewer = { importXML(xml: string): Promise<unknown>; get(name: string): Canvas; destroy(): void };

/** A route as it is drawn in BPMN; the steps behind and the one it is at are marked. */
class CaibianDiagram extends LitElement {
  static override properties = {
    xml: { type: String },
    current: { type: String },
    done: { type: Array },
    problem: { type: String },
    failed: { state: true },
  };

  static override styles = css`
    :host { display: block; position: relative; height: 320px; background: var(--paper, #fff); }
    .drawing { height: 100%; }
    p { padding: 24px; margin: 0; }
    .djs-container svg { color-scheme: light; }
    .djs-shape.done .djs-visual > :first-child { stroke: var(--accent) !important; fill: var(--accent-tint) !important; }
    .djs-shape.now .djs-visual > :first-child { stroke: var(--accent) !important; stroke-width: 4px !important; fill: var(--accent-tint) !important; }
    .djs-visual > rect:first-child, .djs-visual > circle:first-child, .djs-visual > polygon:first-child { fill: var(--surface) !important; stroke: var(--ink-2) !important; }
    .djs-visual > path { stroke: var(--ink-2) !important; }
    .djs-visual text { fill: var(--ink) !important; font-family: var(--font-sans) !important; }
  `;

  declare xml: string;
  declare current: string;
  declare done: string[];
  declare problem: string;
  declare failed: boolean;

  private viewer?: Viewer;

  constructor() {
    super();
    this.xml = '';
    this.current = '';
    this.done = [];
    this.problem = '';
    this.failed = false;
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.viewer?.destroy();
    this.viewer = undefined;
  }

  protected override updated(changed: Map<string, unknown>) {
    if (this.xml && (changed.has('xml') || !this.viewer)) void this.draw();
  }

  protected override render() {
    return this.failed ? html`<p>${this.problem}</p>` : html`<div class="drawing"></div>`;
  }

  /** The viewer is fetched only by who looks at a drawing. */
  private async draw() {
    if (this.viewer || this.failed) return;
    const container = this.renderRoot.querySelector('.drawing') as HTMLElement;
    try {
      const { default: NavigatedViewer } = await import('bpmn-js/lib/NavigatedViewer');
      const viewer = new NavigatedViewer({ container }) as unknown as Viewer;
      this.viewer = viewer;
      await viewer.importXML(this.xml);
      const canvas = viewer.get('canvas');
      canvas.zoom('fit-viewport');
      this.done.forEach((step) => canvas.addMarker(step, 'done'));
      if (this.current) canvas.addMarker(this.current, 'now');
    } catch {
      this.failed = true;
    }
  }
}

customElements.define('caibian-diagram', CaibianDiagram);
