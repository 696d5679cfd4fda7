import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LetterModel } from '../../../renderer/domain/letters/letterModel';
import { paymentTransferText } from '../../../renderer/documents/blocks/paymentBlock';
import { letterPayment } from '../../../renderer/documents/letter/letterPayment';
import { qrModules } from '../../../renderer/documents/qr/epcQrCode';
import { amountText, euroText, shortDay } from '../../../renderer/documents/texts/frenchFormats';

const TCPDF = '/usr/share/php/tcpdf/tcpdf.php';

/** The same content as a web page, with a font of the machine (its fastest way) and the QR code as one SVG path; null where wkhtmltopdf is not installed. */
export function wkhtmltopdfMilliseconds(models: readonly LetterModel[]): number | null {
  if (spawnSync('wkhtmltopdf', ['--version']).error !== undefined) return null;
  return inFolder((folder) => {
    const pages = models.map((model) => {
      const { size, runs } = qrModules(paymentTransferText(letterPayment(model)) ?? '');
      const path = runs.map(([x, y, length]) => `M${x} ${y}h${length}v1h-${length}z`).join('');
      const { sender } = model;
      return (
        `<div class="page"><img src="${sender.logo ?? ''}" width="200"><p><b>${sender.name}</b><br>${sender.address.lines.join('<br>')}` +
        `<br>${sender.address.postCode} ${sender.address.town}<br>${sender.phone} · ${sender.email}</p>` +
        `<div class="to">${model.window.join('<br>')}</div><p>Référence : ${model.reference}<br>Client : ${model.customerCode}</p>` +
        `<p class="r">Lyon, le ${shortDay(model.date)}</p><p><b>Objet : deuxième rappel pour ${model.invoices.length} factures impayées</b></p>` +
        `<p>${sentences(model).join('</p><p>')}</p>` +
        `<table><tr><th>Facture<th>Date<th>Échéance<th>Montant<th>Réglé<th>Reste dû<th>Retard</tr>` +
        rows(model)
          .map((row) => `<tr>${row.map((cell) => `<td>${cell}`).join('')}</tr>`)
          .join('') +
        `<tr><th>Total à régler<td><td><td><td><th>${euroText(model.total)}<td></tr></table>` +
        `<div class="pay"><svg width="95" height="95" viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg></div>` +
        `<div class="pay"><b>Par virement</b><br>Titulaire : ${sender.name}<br>IBAN : <b>${sender.iban}</b><br>BIC : ${sender.bic}` +
        `<br>Référence à rappeler : <b>${model.reference} ${model.customerCode}</b></div><div class="pay">${sender.signatoryName}</div>` +
        `<p class="foot">${sender.name}, ${sender.legalForm} au capital de ${sender.capital} – SIREN ${sender.siren} – ${sender.registry}` +
        `<br>${model.reference} – page 1/1 · client ${model.customerCode}</p></div>`
      );
    });
    writeFileSync(
      join(folder, 'in.html'),
      `<meta charset="utf-8"><style>` +
        `body{font-family:sans-serif}.page{page-break-after:always;font-size:12px}.to{margin:90px 0 0 380px}.r{text-align:right}` +
        `table{border-collapse:collapse;width:100%}td,th{padding:3px 8px;border-bottom:1px solid #ccc}.pay{display:inline-block;margin:8px}` +
        `.foot{font-size:9px;text-align:center;color:#666}</style>${pages.join('')}`,
    );
    const started = performance.now();
    execFileSync('wkhtmltopdf', ['-q', join(folder, 'in.html'), join(folder, 'out.pdf')], {
      stdio: 'ignore',
      env: { ...process.env, QT_QPA_PLATFORM: 'offscreen' },
    });
    return performance.now() - started;
  });
}

/** The same content through TCPDF, fonts subset, its own QR code; null where PHP or TCPDF is not installed. */
export function tcpdfMilliseconds(models: readonly LetterModel[]): number | null {
  if (spawnSync('php', ['-v']).error !== undefined || !existsSync(TCPDF)) return null;
  return inFolder((folder) => {
    const data = models.map((model) => ({
      window: model.window,
      reference: model.reference,
      text: sentences(model).join('\n'),
      reference2: `${model.sender.name} – ${model.sender.siren} – ${model.sender.registry}`,
      rows: rows(model),
      total: euroText(model.total),
      qr: paymentTransferText(letterPayment(model)),
      iban: model.sender.iban,
    }));
    const logo = models[0]?.sender.logo ?? '';
    writeFileSync(join(folder, 'logo.png'), Buffer.from(logo.slice(logo.indexOf(',') + 1), 'base64'));
    writeFileSync(join(folder, 'data.json'), JSON.stringify(data));
    writeFileSync(join(folder, 'letters.php'), TCPDF_PROGRAM);
    const started = performance.now();
    execFileSync('php', ['-d', 'memory_limit=-1', join(folder, 'letters.php'), folder], { stdio: 'ignore' });
    return performance.now() - started;
  });
}

const TCPDF_PROGRAM = `<?php
error_reporting(0);
require '${TCPDF}';
$folder = $argv[1];
$pdf = new TCPDF('P', 'mm', 'A4', true, 'UTF-8');
$pdf->setPrintHeader(false);
$pdf->setPrintFooter(false);
$pdf->setFontSubsetting(true);
foreach (json_decode(file_get_contents("$folder/data.json"), true) as $letter) {
  $pdf->AddPage();
  $pdf->Image("$folder/logo.png", 20, 10, 45);
  $pdf->SetFont('dejavusans', '', 10);
  foreach ($letter['window'] as $i => $line) $pdf->Text(107, 60 + 4 * $i, $line);
  $pdf->SetXY(20, 95);
  $pdf->Cell(0, 5, $letter['reference'], 0, 1);
  $pdf->SetFont('dejavusans', 'B', 10);
  $pdf->Cell(0, 8, 'Deuxième rappel', 0, 1);
  $pdf->SetFont('dejavusans', '', 9);
  $pdf->MultiCell(170, 5, $letter['text'], 0, 'L');
  foreach ($letter['rows'] as $row) {
    foreach ($row as $i => $cell) $pdf->Cell(24, 5, $cell, 'B', $i == count($row) - 1 ? 1 : 0, $i > 2 ? 'R' : 'L');
  }
  $pdf->Cell(0, 6, $letter['total'], 0, 1, 'R');
  $pdf->write2DBarcode($letter['qr'], 'QRCODE,M', 20, 230, 25, 25);
  $pdf->Text(55, 240, $letter['iban']);
  $pdf->Text(55, 245, $letter['reference']);
  $pdf->SetFont('dejavusans', '', 7);
  $pdf->Text(20, 270, $letter['reference2']);
}
$pdf->Output("$folder/out.pdf", 'F');
`;

function rows(model: LetterModel): string[][] {
  return model.invoices.map((invoice) => [
    invoice.number,
    shortDay(invoice.date),
    shortDay(invoice.dueDate),
    amountText(invoice.amount),
    amountText(invoice.paid),
    amountText(invoice.balance),
    String(invoice.daysLate),
  ]);
}

function sentences(model: LetterModel): string[] {
  return [
    'Notre lettre est restée sans effet : les factures suivantes ne sont toujours pas réglées.',
    `Nous vous demandons de nous régler la somme de ${euroText(model.total)} ou de nous faire connaître vos raisons.`,
    'Entre professionnels, tout retard de paiement rend exigibles des pénalités de retard et une indemnité forfaitaire.',
    'Si votre règlement s’est croisé avec cette lettre, nous vous prions de ne pas en tenir compte.',
    'Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.',
  ];
}

function inFolder(work: (folder: string) => number): number {
  const folder = mkdtempSync(join(tmpdir(), 'letters-bench-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
