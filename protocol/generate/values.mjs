// Turns the schema of one value into a kind that the outputs can switch on, and checks it on the way.
//
// A kind is one of
//   { is: 'id', letter, alias }            { is: 'text', rule, min, max, alias? }   { is: 'integer', min, max, alias? }
//   { is: 'time', alias? }                 { is: 'boolean' }                        { is: 'raw' }
//   { is: 'enum' | 'object', type }        { is: 'array', items, max }
import { checkKeys } from './schema.mjs';

const fieldKeys = ['description', 'default', 'x-column', 'x-added', 'x-state'];
const textRules = ['line', 'prose', 'token'];
const integerMax = Number.MAX_SAFE_INTEGER;

/** resolve(ref, where) gives the named type of a $ref, or undefined after having complained. */
export function kindOf(value, where, resolve, problems) {
  const complain = (sentence) => {
    problems.push(`${where}: ${sentence}`);
    return { is: 'boolean' };
  };
  const keys = (...allowed) => checkKeys(value, [...fieldKeys, ...allowed], where, problems);

  if (value.$ref !== undefined) {
    keys('$ref');
    const type = resolve(value.$ref, where);
    if (!type) return { is: 'boolean' };
    return type.shape === 'scalar' ? { ...type.kind, alias: type.name } : { is: type.shape, type };
  }
  if (value['x-raw']) {
    keys('x-raw');
    return { is: 'raw' };
  }
  switch (value.type) {
    case 'boolean':
      keys('type');
      return { is: 'boolean' };
    case 'integer':
      return integerKind(value, keys, complain);
    case 'string':
      return textKind(value, keys, complain);
    case 'array':
      keys('type', 'items', 'maxItems');
      if (!Number.isInteger(value.maxItems)) complain('an array needs maxItems');
      if (!value.items) return complain('an array needs items');
      return { is: 'array', items: kindOf(value.items, `${where}[]`, resolve, problems), max: value.maxItems };
    default:
      return complain(`type "${value.type}" is not of the dialect here (objects and enums are named in $defs)`);
  }
}

function integerKind(value, keys, complain) {
  keys('type', 'minimum', 'maximum', 'x-time');
  const { minimum: min, maximum: max } = value;
  if (!Number.isSafeInteger(min) || !Number.isSafeInteger(max)) return complain('an integer needs minimum and maximum');
  if (min > max) return complain('minimum is above maximum');
  if (!value['x-time']) return { is: 'integer', min, max };
  return min === 0 && max === integerMax ? { is: 'time' } : complain('a time has bounds 0 and 2^53-1');
}

function textKind(value, keys, complain) {
  if (value['x-id'] !== undefined) {
    keys('type', 'x-id');
    return /^[a-z]$/.test(value['x-id']) ? { is: 'id', letter: value['x-id'] } : complain('x-id is one letter');
  }
  keys('type', 'x-text', 'minLength', 'maxLength');
  const { minLength: min = 0, maxLength: max } = value;
  if (!textRules.includes(value['x-text'])) return complain(`a text needs x-text: ${textRules.join(', ')}`);
  if (!Number.isInteger(max) || max < min) return complain('a text needs a maxLength of at least minLength');
  return { is: 'text', rule: value['x-text'], min, max };
}

/** Whether a default may stand for a value of this kind. */
export function defaultFits(kind, value) {
  switch (kind.is) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return Number.isInteger(value) && value >= kind.min && value <= kind.max;
    case 'text':
      return value === '' && kind.min === 0;
    case 'enum':
      return kind.type.source.enum.includes(value);
    case 'array':
      return Array.isArray(value) && value.length === 0;
    default:
      return false;
  }
}
