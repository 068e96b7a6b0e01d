// Bars as an SVG that reads on light and dark pages, with all values as text.

const width = 720;
const labelWidth = 190;
const barHeight = 22;
const pitch = 30;
const top = 40;

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** bars: [{ label, value, isOurs }]; the value is written behind the bar. */
export function plotBars(title, unit, bars) {
  const greatest = Math.max(...bars.map(({ value }) => value));
  const room = width - labelWidth - 110;
  const rows = bars.map(({ label, value, isOurs }, index) => {
    const y = top + index * pitch;
    const length = Math.max(1, Math.round((value / greatest) * room));
    const fill = isOurs ? '#2f6f4f' : '#8a8f98';
    return [
      `<text x="${labelWidth - 8}" y="${y + 16}" text-anchor="end">${escape(label)}</text>`,
      `<rect x="${labelWidth}" y="${y}" width="${length}" height="${barHeight}" fill="${fill}"/>`,
      `<text x="${labelWidth + length + 8}" y="${y + 16}">${escape(shown(value))} ${escape(unit)}</text>`,
    ].join('');
  });
  const height = top + bars.length * pitch + 6;
  const box = `viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(title)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box}>
<rect width="${width}" height="${height}" fill="#ffffff"/>
<g font-family="sans-serif" font-size="14" fill="#1c1f23">
<text x="8" y="22" font-weight="bold">${escape(title)}</text>
${rows.join('\n')}
</g>
</svg>
`;
}

export function shown(value) {
  if (value === undefined) return '';
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1000) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}
