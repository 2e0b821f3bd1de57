export { formatDate, formatMinutes, formatWeight, nameOfCountry, nameOfLanguage } from './format.ts';
export { drawCover, sheetBox } from './paper/draw-cover.ts';
export { emblems, type Emblem } from './paper/emblems.ts';
export { isColour, isEmblem, type Colour } from './paper/names.ts';
export { linesOf } from './lines-of.ts';
export { drawQr, type QrDrawing } from './qr.ts';
export * as uiTexts from './texts.ts';
