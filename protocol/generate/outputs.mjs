// Every file that follows from the model, by its path from the project's root.
import { cppFields } from './cpp_fields.mjs';
import { cppMessages } from './cpp_messages.mjs';
import { cppTables } from './cpp_tables.mjs';
import { ts } from './ts.mjs';

export function outputs(model) {
  const generated = { ...cppMessages(model), ...cppTables(model), ...cppFields(model), ...ts(model) };
  return Object.fromEntries(Object.entries(generated).map(([path, text]) => [`protocol/generated/${path}`, text]));
}
