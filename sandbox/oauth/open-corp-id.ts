import type { World } from '../state/world'

/** The enterprise as an application knows it; empty for the free edition. */
export function openCorpIdOf(world: World, corpId: string): string {
  const corp = world.corps.get(corpId)
  return corp?.edition === 'enterprise' ? corp.corpId : ''
}
