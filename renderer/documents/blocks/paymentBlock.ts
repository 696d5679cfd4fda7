import type { Payee } from '../../domain/letters/payee';
import type { Cents } from '../../domain/money';
import type { Node, TextRun } from '../layout/definition';
import { mm } from '../layout/envelope';
import { SMALL, SOFT } from '../layout/look';
import { qrModules, transferText } from '../qr/epcQrCode';
import { ibanText } from '../texts/frenchFormats';

const QR_SIZE = mm(25);

export interface Payment {
  readonly payee: Payee;
  readonly amount: Cents;
  /** What the payer quotes. */
  readonly reference: string;
}

/** The text inside the payment's QR code; null when it has none. */
export function paymentTransferText({ payee, amount, reference }: Payment): string | null {
  const { accountHolder, iban, bic } = payee;
  return transferText({ beneficiary: accountHolder, iban, bic, amount, reference });
}

/** Means of payment, with a QR code that a bank's application turns into the transfer. */
export function paymentBlock(payment: Payment): Node {
  const { payee, reference } = payment;
  const line = (label: string, value: string, strong = false): Node => {
    const runs: TextRun[] = [
      { text: `${label}\u00a0: `, color: SOFT },
      { text: value, bold: strong },
    ];
    return { text: runs, fontSize: SMALL };
  };
  const transfer: Node[] =
    payee.iban === ''
      ? []
      : [
          { text: 'Par virement', bold: true, fontSize: SMALL },
          line('Titulaire', payee.accountHolder),
          line('IBAN', ibanText(payee.iban), true),
          ...(payee.bic === '' ? [] : [line('BIC', payee.bic)]),
          line('Référence à rappeler', reference, true),
        ];
  const cheque: Node = {
    text: `${payee.iban === '' ? 'Par' : 'ou par'} chèque à l’ordre de ${payee.name}.`,
    fontSize: SMALL,
    margin: [0, 2, 0, 0],
  };
  const code = paymentTransferText(payment);
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
