import type { FastifyRequest } from 'fastify'

/** A wrong call of the control API; answered with its status and message. */
export class ControlError extends Error {
  constructor(
    message: string,
    readonly statusCode = 400,
  ) {
    super(message)
  }
}

/** The JSON object a control call sent; an empty body is an empty object. */
export function controlBody<T>(request: FastifyRequest): Partial<T> {
  const text = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : ''
  if (text === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Partial<T>
  } catch {
    // Falls through to the same refusal.
  }
  throw new ControlError('the body must be a JSON object')
}
