// From which width of the page, in CSS pixels, the talk stands beside the main view; the shell's style says the same.
export const threePanesFrom = 1100;
