import { LitElement, css, html } from 'lit';

type Box = { x: number; y: number; width: number; height: number };
type Canvas = { viewbox(box?: Box): { inner: Box }; addMarker(element: string, marker: string): void };
type Overlays = { add(element: string, overlay: { position: { bottom: number; left: number }; html: HTMLElement }): void };
type Viewer = {
  importXML(xml: string): Promise<unknown>;
  get(name: 'canvas'): Canvas;
  get(name: 'overlays'): Overlays;
  destroy(): void;
};

/** A step as it stands: how it is marked (done, now, again, returned), and what is said under it. */
type Mark = { step: string; mark: string; note: string };

const AROUND = 28;

/** A route as it is drawn in BPMN; each step tells how it stands. */
class CaibianDiagram extends LitElement {
  static override properties = {
    xml: { type: String },
    marks: { type: Array },
    problem: { type: String },
    failed: { state: true },
  };

  static override styles = css`
    :host { display: block; position: relative; height: 340px; background: var(--paper, #fff); }
    .drawing { height: 100%; }
    p { padding: 24px; margin: 0; }
    .djs-container svg { color-scheme: light; }
    .djs-shape.done .djs-visual > :first-child { stroke: var(--accent) !important; fill: var(--accent-tint) !important; }
    .djs-shape.now .djs-visual > :first-child { stroke: var(--accent) !important; stroke-width: 4px !important; fill: var(--accent-tint) !important; }
    .djs-shape.again .djs-visual > :first-child { stroke: var(--accent) !important; stroke-width: 4px !important; stroke-dasharray: 8 4; fill: var(--accent-tint) !important; }
    .djs-shape.returned .djs-visual > :first-child { stroke: var(--ink) !important; stroke-width: 4px !important; }
    .note { width: 100px; margin-top: 4px; text-align: center; font: 12px/16px var(--font-sans); color: var(--ink); white-space: pre-line; }
    .djs-visual > rect:first-child, .djs-visual > circle:first-child, .djs-visual > polygon:first-child { fill: var(--surface) !important; stroke: var(--ink-2) !important; }
    .djs-visual > path { stroke: var(--ink-2) !important; }
    .djs-visual text { fill: var(--ink) !important; font-family: var(--font-sans) !important; }
  `;

  declare xml: string;
  declare marks: Mark[];
  declare problem: string;
  declare failed: boolean;

  private viewer?: Viewer;

  constructor() {
    super();
    this.xml = '';
    this.marks = [];
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
      this.fit(viewer.get('canvas'));
      this.marks.forEach((mark) => this.mark(viewer, mark));
    } catch {
      this.failed = true;
    }
  }

  /** With room around it, so that nothing touches the edge. */
  private fit(canvas: Canvas) {
    const { x, y, width, height } = canvas.viewbox().inner;
    canvas.viewbox({ x: x - AROUND, y: y - AROUND, width: width + 2 * AROUND, height: height + 3 * AROUND });
  }

  private mark(viewer: Viewer, { step, mark, note }: Mark) {
    viewer.get('canvas').addMarker(step, mark);
    const html = document.createElement('div');
    html.className = 'note';
    html.textContent = note;
    viewer.get('overlays').add(step, { position: { bottom: 0, left: 0 }, html });
  }
}

customElements.define('caibian-diagram', CaibianDiagram);
