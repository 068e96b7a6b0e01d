// Which file is of which kind, told from its path alone.

export const isHeader = (path) => path.endsWith(".hpp");
export const isCpp = (path) => /\.(cpp|hpp)$/.test(path);
export const isProductCpp = (path) => isCpp(path) && /^(server|protocol)\//.test(path);
export const isScript = (path) => /\.(ts|mjs|js)$/.test(path);
export const isSvelte = (path) => path.endsWith(".svelte");
export const isClient = (path) => path.startsWith("client-web/") && /\.(ts|mjs|js|svelte|html|css)$/.test(path);
export const isShell = (path) => path.endsWith(".sh") || /^(scripts|\.ci)\/[a-z-]+$/.test(path);
export const isTest = (path) => path.startsWith("tests/") || /[._]test\.(ts|mjs|js|cpp)$/.test(path);

/** Written by a program, so the rules on form do not bind it: the program's source is what people read. */
export const isGenerated = (path) =>
  /^(protocol\/generated|protocol\/generate\/golden|client-web\/src\/protocol)\//.test(path);

/** What people write as program text. */
export const isSource = (path) =>
  !isGenerated(path) &&
  (isCpp(path) || isScript(path) || isSvelte(path) || isShell(path) || /\.(css|html)$/.test(path));
