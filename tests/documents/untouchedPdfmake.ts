import type { LetterModel } from '../../renderer/domain/letters/letterModel';
import { paymentTransferText } from '../../renderer/documents/blocks/paymentBlock';
import type { FontSet } from '../../renderer/documents/fonts/fontSet';
import type { Definition, Node, Vector } from '../../renderer/documents/layout/definition';
import { letterTemplate } from '../../renderer/documents/letter/letterComposer';
import { letterDefinition } from '../../renderer/documents/letter/letterDefinition';
import { letterPayment } from '../../renderer/documents/letter/letterPayment';
import { DEFAULT_TEMPLATES } from '../../renderer/documents/texts/defaultTemplates';

/** A definition for pdfmake as it is published, with its own QR node or with one rectangle for each run of modules. */
export function untouchedDefinition(
  models: readonly LetterModel[],
  fonts: FontSet,
  options: { readonly qr: 'node' | 'rectangles'; readonly ligatures: boolean },
): Record<string, unknown> {
  const parts = models.map((model): Definition => {
    const logo = model.sender.logo !== null;
    const template = letterTemplate(model, DEFAULT_TEMPLATES);
    return letterDefinition(model, { fonts, template, logo, compact: false });
  });
  const [first] = parts;
  if (first === undefined) throw new Error('no letter');
  const logo = models[0]?.sender.logo ?? null;
  return {
    pageSize: 'A4',
    version: '1.7',
    language: 'fr-FR',
    info: { title: 'x', author: 'y', creationDate: new Date(0) },
    ...(logo === null ? {} : { images: { logo } }),
    pageMargins: first.pageMargins,
    defaultStyle: {
      ...first.defaultStyle,
      font: 'letters',
      ...(options.ligatures ? {} : { fontFeatures: { liga: false, ccmp: false } }),
    },
    header: models.length === 1 ? first.header : undefined,
    footer: (page: number, pages: number) =>
      models.length === 1 ? first.footer?.(page, pages) : parts[page - 1]?.footer?.(1, 1),
    content: parts.map((part, index) => ({
      stack: part.content.map((node) => withPlainQr(node, models[index], options.qr)),
      ...(index === 0 ? {} : { pageBreak: 'before' }),
    })),
  };
}

function withPlainQr(node: Node, model: LetterModel | undefined, qr: 'node' | 'rectangles'): unknown {
  if ('columns' in node)
    return { ...node, columns: node.columns.map((part) => withPlainQr(part, model, qr)) };
  const lines = brokenLines(node);
  if (lines !== null) return { ...node, stack: undefined, text: lines.join(' ') };
  if ('stack' in node) return { ...node, stack: node.stack.map((part) => withPlainQr(part, model, qr)) };
  if (!('canvas' in node)) return node;
  const code = node.canvas.find(isCode);
  if (code === undefined) return node;
  if (qr === 'node')
    return {
      qr: model === undefined ? '' : (paymentTransferText(letterPayment(model)) ?? ''),
      fit: code.w,
      eccLevel: 'M',
    };
  const side = code.w / code.modules.size;
  return {
    ...node,
    canvas: [
      ...node.canvas.filter((vector) => vector !== code),
      ...code.modules.runs.map(([column, row, length]) => ({
        type: 'rect',
        x: code.x + column * side,
        y: code.y + row * side,
        w: length * side,
        h: side,
        color: 'black',
      })),
    ],
  };
}

/** Our paragraphs come broken into lines; pdfmake is given them whole, to break them itself. */
function brokenLines(node: Node): string[] | null {
  if (!('stack' in node) || node.bold === undefined) return null;
  const lines = node.stack.map((line) =>
    'text' in line && typeof line.text === 'string' ? line.text : null,
  );
  return lines.every((line) => line !== null) ? lines : null;
}

type Code = Extract<Vector, { type: 'rect' }> & {
  readonly modules: NonNullable<Extract<Vector, { type: 'rect' }>['modules']>;
};

function isCode(vector: Vector): vector is Code {
  return vector.type === 'rect' && vector.modules !== undefined;
}
