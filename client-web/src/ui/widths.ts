// At which width of the page, in CSS pixels, the talk stands beside the main view. The shell's style sheet says the same.
export const threePanesFrom = 1100;
