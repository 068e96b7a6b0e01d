// Small PDFs for tests, written out by hand: pages of text in a font that the file leaves out, and as much ballast
// between the pages as pictures would be.

/** @param {string[]} pages what stands on each page */
export function makePdf(pages, ballastBytes = 0) {
  const objects = [];
  const add = (body) => objects.push(body);
  const kids = pages.map((_text, index) => `${4 + index * 3} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  pages.forEach((text, index) => {
    const lines = text.split('\n').map((line) => `(${line}) Tj T*`);
    const content = `0.85 0.93 1 rg 40 40 560 280 re f 0 0 0 rg BT /F1 36 Tf 44 TL 70 250 Td ${lines.join(' ')} ET`;
    const box = '/MediaBox [0 0 640 360] /Resources << /Font << /F1 3 0 R >> >>';
    add(`<< /Type /Page /Parent 2 0 R ${box} /Contents ${5 + index * 3} 0 R >>`);
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    add(`<< /Length ${ballastBytes} >>\nstream\n${'.'.repeat(ballastBytes)}\nendstream`);
  });
  let bytes = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const offset = bytes.length;
    bytes += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${bytes.length}\n%%EOF\n`;
  return Buffer.from(`${bytes}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}
