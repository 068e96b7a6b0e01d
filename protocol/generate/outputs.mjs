// Every file that follows from the model, by its path from the project's root.
import { asyncapi } from './asyncapi.mjs';
import { cppFields } from './cpp_fields.mjs';
import { cppMessages } from './cpp_messages.mjs';
import { cppTables } from './cpp_tables.mjs';
import { docs } from './docs.mjs';
import { ts } from './ts.mjs';

/** Code under its name in protocol/generated, what people and tools read under docs. */
export function outputs(model) {
  const code = { ...cppMessages(model), ...cppTables(model), ...cppFields(model), ...ts(model) };
  const generated = Object.entries(code).map(([path, text]) => [`protocol/generated/${path}`, text]);
  return { ...Object.fromEntries(generated), ...docs(model), ...asyncapi(model) };
}
