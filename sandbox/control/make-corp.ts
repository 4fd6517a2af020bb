import { randomBytes } from 'node:crypto'
import { type CorpSketch, foundCorp } from '../seed/found-corp'
import type { World } from '../state/world'
import { ControlError } from './control-error'
import { describeCorp } from './directory'

/** Makes an enterprise of its own for a test; without a slug it gets a random one. */
export function makeCorp(world: World, sketch: Partial<CorpSketch>) {
  const slug = sketch.slug ?? `corp-${randomBytes(6).toString('hex')}`
  for (const corp of world.corps.values()) {
    if (corp.slug === slug) throw new ControlError(`there is an enterprise ${slug}`, 409)
  }
  return describeCorp(world, foundCorp(world, { ...sketch, slug }))
}
