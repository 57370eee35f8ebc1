/** What may stand on a slide: elements, attributes, roles and style properties. Everything else is left out. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

export const htmlElements = words(`
  a abbr aside b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure footer
  h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup
  table tbody td tfoot th thead time tr u ul var wbr audio video source track`);

/** Only the print document's own boxes are made of these; on a stage a section inside a slide would be a slide. */
export const pageElements = words("section article nav main");

export const mathElements = words(`
  math semantics annotation maction menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts
  mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none`);

/** Shapes and text only: nothing that fetches (image, use, a), animates, filters, styles or holds HTML. */
export const svgElements = words(`
  svg g path rect circle ellipse line polyline polygon text tspan title desc defs lineargradient radialgradient stop
  marker clippath`);

export const attributes = words(`
  id class style title lang dir role aria-level aria-hidden aria-label aria-labelledby aria-describedby alt href src width height
  align colspan rowspan scope headers start reversed value type datetime cite open span abbr controls loop muted poster
  preload kind srclang label default name
  data-fragment-index data-id data-steps data-step data-line data-cues data-autoplay data-diagram data-chart data-number
  data-background-color data-background-image data-background-size data-fit data-objective data-slide data-place
  xmlns display mathvariant encoding stretchy fence separator accent accentunder columnalign rowspacing columnspacing
  columnlines rowlines rowalign scriptlevel displaystyle linethickness lspace rspace mathcolor mathbackground
  mathsize minsize maxsize movablelimits symmetric voffset notation
  viewbox preserveaspectratio d x y x1 y1 x2 y2 cx cy r rx ry dx dy points transform fill fill-opacity fill-rule
  stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-dasharray stroke-dashoffset opacity
  text-anchor dominant-baseline alignment-baseline font-size font-weight font-family font-style offset stop-color
  stop-opacity gradientunits gradienttransform fx fy markerwidth markerheight markerunits refx refy orient
  marker-start marker-mid marker-end clip-path clip-rule clippathunits textlength lengthadjust vector-effect
  paint-order focusable`);

export const roles: ReadonlySet<string> = new Set(
  words("note img presentation none list listitem group figure math table row cell columnheader rowheader"),
);

/** Style properties that place, size and colour; none of them can load anything or leave the slide. */
export const styleProperties: ReadonlySet<string> = new Set(
  words(`
  align-items align-self background-color border-bottom-color border-bottom-left-radius border-bottom-right-radius
  border-bottom-style border-bottom-width border-left-color border-left-style border-left-width border-right-color
  border-right-style border-right-width border-top-color border-top-left-radius border-top-right-radius
  border-top-style border-top-width bottom color column-gap display fill fill-opacity flex-basis flex-direction
  flex-grow flex-shrink font-family font-size font-style font-variant-caps font-weight height justify-content
  justify-self left letter-spacing line-height list-style-type margin-bottom margin-left margin-right margin-top
  max-height max-width min-height min-width object-fit object-position opacity order overflow-x overflow-y
  padding-bottom padding-left padding-right padding-top place-content position right row-gap rx ry stroke
  stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity stroke-width text-align text-anchor
  text-decoration-color text-decoration-line text-decoration-style text-indent text-transform top transform
  vertical-align white-space-collapse text-wrap-mode width word-break word-spacing
  grid-template-columns grid-template-rows grid-column-start grid-column-end grid-row-start grid-row-end
  dominant-baseline alignment-baseline`),
);

/** Classes reveal.js and this stage give meaning to; a deck that uses them would steer the machinery. */
const reserved: ReadonlySet<string> = new Set(
  words(`
  reveal slides slide stack present past future visible disabled current-fragment backgrounds slide-background controls
  progress notes speaker-notes aria-status pause-overlay overview paused playback jump-to-slide roll enabled zoomed
  has-dark-background has-light-background ready no-transition stage-status line-quiet stage print`),
);

export function isFreeClass(name: string): boolean {
  return (
    /^-?[_a-zA-Z][\w-]*$/.test(name) && !reserved.has(name) && !/^(?:r-|reveal-|slide-|navigate-)/.test(name)
  );
}
