// Small PDFs for tests, written out by hand: pages of text in a font that the file leaves out, and as much ballast
// between the pages as pictures would be.

const branchSize = 10;

/**
 * The pages hang in a tree of branches: on the way to a page a reader looks at all branches, and at the pages of one.
 * @param {string[]} pages what stands on each page
 */
export function makePdf(pages, ballastBytes = 0) {
  const branches = Array.from({ length: Math.ceil(pages.length / branchSize) }, (_, index) => index);
  const firstBranch = 4;
  const firstPage = firstBranch + branches.length;
  const pagesOf = (branch) => pages.slice(branch * branchSize, (branch + 1) * branchSize);
  const references = (numbers) => numbers.map((number) => `${number} 0 R`).join(' ');
  const objects = [];
  const add = (body) => objects.push(body);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  const roots = references(branches.map((branch) => firstBranch + branch));
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${roots}] >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  for (const branch of branches) {
    const kids = pagesOf(branch).map((_text, index) => firstPage + (branch * branchSize + index) * 3);
    add(`<< /Type /Pages /Parent 2 0 R /Count ${kids.length} /Kids [${references(kids)}] >>`);
  }
  pages.forEach((text, index) => {
    const lines = text.split('\n').map((line) => `(${line}) Tj T*`);
    const content = `0.85 0.93 1 rg 40 40 560 280 re f 0 0 0 rg BT /F1 36 Tf 44 TL 70 250 Td ${lines.join(' ')} ET`;
    const box = '/MediaBox [0 0 640 360] /Resources << /Font << /F1 3 0 R >> >>';
    const parent = `/Parent ${firstBranch + Math.floor(index / branchSize)} 0 R`;
    add(`<< /Type /Page ${parent} ${box} /Contents ${firstPage + index * 3 + 1} 0 R >>`);
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
