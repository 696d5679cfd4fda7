import type { LetterModel } from '../../domain/letters/letterModel';
import type { Node, TextRun } from '../layout/definition';
import { mm } from '../layout/envelope';
import { SMALL, SOFT } from '../layout/look';
import { qrModules, transferText } from '../qr/epcQrCode';
import { ibanText } from '../texts/frenchFormats';

const QR_SIZE = mm(25);

/** What the payer quotes, so that the payment finds its letter. */
function paymentReference(model: LetterModel): string {
  return `${model.reference} ${model.customerCode}`.trim();
}

/** The text inside the letter's QR code; null when it has none. */
export function letterTransferText(model: LetterModel): string | null {
  const { sender } = model;
  return transferText({
    beneficiary: sender.accountHolder === '' ? sender.name : sender.accountHolder,
    iban: sender.iban,
    bic: sender.bic,
    amount: model.total,
    reference: paymentReference(model),
  });
}

/** Means of payment, with a QR code that a bank's application turns into the transfer. */
export function paymentBlock(model: LetterModel): Node {
  const { sender } = model;
  const holder = sender.accountHolder === '' ? sender.name : sender.accountHolder;
  const line = (label: string, value: string, strong = false): Node => {
    const runs: TextRun[] = [
      { text: `${label}\u00a0: `, color: SOFT },
      { text: value, bold: strong },
    ];
    return { text: runs, fontSize: SMALL };
  };
  const transfer: Node[] =
    sender.iban === ''
      ? []
      : [
          { text: 'Par virement', bold: true, fontSize: SMALL },
          line('Titulaire', holder),
          line('IBAN', ibanText(sender.iban), true),
          ...(sender.bic === '' ? [] : [line('BIC', sender.bic)]),
          line('Référence à rappeler', paymentReference(model), true),
        ];
  const cheque: Node = {
    text: `${sender.iban === '' ? 'Par' : 'ou par'} chèque à l’ordre de ${sender.name}.`,
    fontSize: SMALL,
    margin: [0, 2, 0, 0],
  };
  const code = letterTransferText(model);
  const means: Node = { stack: [...transfer, cheque], width: '*' };
  if (code === null) return means;
  return { columns: [qrNode(code), means], columnGap: mm(4), width: '*' };
}

function qrNode(code: string): Node {
  const modules = qrModules(code);
  const quiet = (QR_SIZE / (modules.size + 8)) * 4;
  return {
    width: QR_SIZE,
    stack: [
      {
        canvas: [
          { type: 'rect', x: 0, y: 0, w: QR_SIZE, h: QR_SIZE, color: 'white' },
          {
            type: 'rect',
            x: quiet,
            y: quiet,
            w: QR_SIZE - quiet * 2,
            h: QR_SIZE - quiet * 2,
            color: 'black',
            modules,
          },
        ],
      },
      {
        text: 'Virement par QR code',
        fontSize: 6,
        color: SOFT,
        alignment: 'center',
      },
    ],
  };
}
