import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { ContractDocument } from './contract'

/** Checks values against schemas of the contract; answers what is wrong, nothing when all is well. */
export interface Validator {
  /** A JSON value. */
  check(schemaRef: string, value: unknown): string[]
  /** A parameter, which is text that may stand for a number or a boolean. */
  checkText(schemaRef: string, text: string): string[]
}

const made = new WeakMap<ContractDocument[], Validator>()

/** The validator of these documents, made once; schemas are compiled at first use. */
export function createValidator(documents: ContractDocument[]): Validator {
  const known = made.get(documents)
  if (known) return known
  const exact = compiler(documents, false)
  const fromText = compiler(documents, true)
  const validator: Validator = {
    check(schemaRef, value) {
      const validate = exact(schemaRef)
      return validate(value) ? [] : complaints(validate)
    },
    checkText(schemaRef, text) {
      const validate = fromText(schemaRef)
      return validate({ text }) ? [] : complaints(validate)
    },
  }
  made.set(documents, validator)
  return validator
}

function compiler(documents: ContractDocument[], isText: boolean) {
  // The files carry OpenAPI words beside JSON Schema ones, which strict mode would refuse.
  const ajv = new Ajv2020({ strict: false, allErrors: false, coerceTypes: isText })
  addFormats.default(ajv)
  for (const { file, content } of documents) ajv.addSchema(content, file, false, false)
  const compiled = new Map<string, ValidateFunction>()
  return (schemaRef: string): ValidateFunction => {
    const known = compiled.get(schemaRef)
    if (known) return known
    const schema = { $ref: schemaRef }
    // Only a property can be coerced, so a parameter is wrapped into an object.
    const validate = ajv.compile(isText ? { type: 'object', properties: { text: schema } } : schema)
    compiled.set(schemaRef, validate)
    return validate
  }
}

function complaints(validate: ValidateFunction): string[] {
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath || 'value'} ${message ?? 'is wrong'}`,
  )
}
