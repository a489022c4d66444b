export const width = 760;

// The store's own paper, ink and red; a picture in a page cannot use the page's variables.
const style = `
  svg { --paper: #f6f4ef; --ink: #1b1a17; --soft: #5e5951; --line: #dad5ca; --strong: #8a8377; --accent: #b2381a }
  @media (prefers-color-scheme: dark) {
    svg { --paper: #1f1e1c; --ink: #efebe2; --soft: #aea89c; --line: #3a3834; --strong: #837c70; --accent: #f0835f }
  }
  text { font: 13px Pretendard, system-ui, sans-serif; fill: var(--ink); font-variant-numeric: tabular-nums }
  .soft { fill: var(--soft) }
  .red { fill: var(--accent) }
  .title { font-size: 17px; font-weight: 560 }
  .end { text-anchor: end }
  .middle { text-anchor: middle }
  line, path { stroke: var(--line); fill: none }
  .strong { stroke: var(--strong); stroke-width: 1.5 }
  .ink { stroke: var(--ink); stroke-width: 1.75 }
  .alive { stroke: var(--accent); stroke-width: 2.25 }
  .dashed { stroke-dasharray: 5 4 }
  .paper { fill: var(--paper) }
  .kept { fill: var(--line) }`;

interface Frame {
  height: number;
  title: string;
  /** For those who hear the page. */
  description: string;
  body: readonly string[];
}

/** A chart that stands by itself, in light and dark. */
export const frame = ({
  height,
  title,
  description,
  body,
}: Frame): string => `<svg xmlns="http://www.w3.org/2000/svg" \
viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">
<title id="title">${title}</title>
<desc id="description">${description}</desc>
<style>${style}
</style>
<rect class="paper" width="${width}" height="${height}"/>
${label(24, 36, title, 'title')}
${body.join('\n')}
</svg>
`;

const round = (value: number) => Number(value.toFixed(1));

export const label = (x: number, y: number, content: string | number, kind = ''): string =>
  `<text x="${round(x)}" y="${round(y)}"${kind && ` class="${kind}"`}>${content}</text>`;

export const rule = (x1: number, y1: number, x2: number, y2: number, kind = ''): string =>
  `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}"${kind && ` class="${kind}"`}/>`;

export const bar = (x: number, y: number, size: { width: number; height: number }, kind: string): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(size.width)}" height="${size.height}" class="${kind}"/>`;

export const dot = (x: number, y: number, kind: string): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="4.5" class="${kind}"/>`;
