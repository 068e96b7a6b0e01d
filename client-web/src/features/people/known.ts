// Names met in pages of people and on the campus, for views that are led to a person by their id.
export const knownNames = new Map<string, string>();
