import { Card } from '../ui/card'

/** Keeps the place of the card that says that there is nothing. */
export function RoomForNotice() {
  return (
    <Card>
      <div className="h-64" />
    </Card>
  )
}
