// pdf.js' own worker, built as a file of ours: the page's policy lets no other run.
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
