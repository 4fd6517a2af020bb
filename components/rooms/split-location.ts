/** A place as Tencent writes it, `city-building-floor` in one text; where it is written otherwise, all of it is the building. */
export function splitLocation(location: string | undefined): { building: string; floor: string | undefined } {
  const parts = (location ?? '').split('-').map((part) => part.trim())
  if (parts.length < 3) return { building: location?.trim() ?? '', floor: undefined }
  return { building: parts.slice(0, -1).join(' · '), floor: parts.at(-1) || undefined }
}
