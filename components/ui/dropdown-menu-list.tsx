'use client'

import { Check } from 'lucide-react'
import Link from 'next/link'
import * as Menu from 'radix-ui/dropdown-menu'
import type { ReactNode, RefObject } from 'react'
import { classNames } from './class-names'
import type { MenuChoice, MenuEntry, MenuItem } from './dropdown-menu'
import type { OpenedMenu } from './menu-button'
import { overlayContainer } from './overlay-container'

interface DropdownMenuListProps extends OpenedMenu {
  entries: readonly MenuEntry[]
}

const itemClasses =
  'flex min-h-9 cursor-pointer select-none items-center gap-2.5 rounded-control px-2.5 py-1.5 text-13 outline-none data-highlighted:bg-hover pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0'

/** The opened menu; it stands over the button that it belongs to. */
export function DropdownMenuList({ name, entries, side, align, open, onOpenChange, button }: DropdownMenuListProps) {
  return (
    <Menu.Root modal={false} open={open} onOpenChange={onOpenChange}>
      <Menu.Trigger asChild>
        <span aria-hidden="true" tabIndex={-1} className="pointer-events-none absolute inset-0" />
      </Menu.Trigger>
      <Menu.Portal container={overlayContainer(button.current)}>
        <Menu.Content
          tabIndex={0}
          aria-labelledby={undefined}
          aria-label={name}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            // A dialog takes the focus itself when the menu within it goes.
            if (document.activeElement?.contains(button.current)) button.current?.focus()
          }}
          onInteractOutside={(event) => isIn(button.current, event.target) && event.preventDefault()}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-52 max-w-80 animate-rise overflow-y-auto rounded-card bg-raised p-1 shadow-overlay"
        >
          {entries.map((entry) => (
            <Entry key={entryKey(entry, entries)} entry={entry} button={button} />
          ))}
        </Menu.Content>
      </Menu.Portal>
    </Menu.Root>
  )
}

function isIn(button: HTMLElement | null, target: EventTarget | null): boolean {
  return target instanceof Node && button?.contains(target) === true
}

/** Only separators have no label of their own. */
function entryKey(entry: MenuEntry, entries: readonly MenuEntry[]): string {
  return entry.kind === 'separator' ? `separator ${entries.indexOf(entry)}` : `${entry.kind ?? 'item'} ${entry.label}`
}

interface EntryProps<Kind extends MenuEntry> {
  entry: Kind
  button: RefObject<HTMLElement | null>
}

function Entry({ entry, button }: EntryProps<MenuEntry>) {
  if (entry.kind === 'separator') return <Menu.Separator className="-mx-1 my-1 h-px bg-line" />
  if (entry.kind === 'heading') {
    return (
      <Menu.Label className="flex items-center gap-2.5 px-2.5 py-2 text-13">
        {entry.icon}
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium text-ink">{entry.label}</span>
          {entry.hint && <span className="block text-12 text-ink-3">{entry.hint}</span>}
        </span>
      </Menu.Label>
    )
  }
  if (entry.kind === 'choice') return <Choice entry={entry} />
  return <Item entry={entry} button={button} />
}

function Item({ entry, button }: EntryProps<MenuItem>) {
  const content = <ItemContent entry={entry} />
  const colour = entry.danger ? 'text-danger-ink' : '[&_svg]:text-ink-3'
  const classes = classNames(itemClasses, colour, entry.disabledReason && 'text-ink-2')
  if (entry.href !== undefined && !entry.disabledReason) {
    return (
      <Menu.Item asChild>
        {entry.plain ? (
          <a href={entry.href} className={classes}>
            {content}
          </a>
        ) : (
          <Link href={entry.href} className={classes}>
            {content}
          </Link>
        )}
      </Menu.Item>
    )
  }
  const select = (event: Event) => {
    if (entry.disabledReason) return event.preventDefault()
    // The menu goes away: a dialog that opens now must find the button as the place to give the focus back to.
    button.current?.focus()
    entry.onSelect?.()
  }
  return (
    <Menu.Item aria-disabled={entry.disabledReason ? true : undefined} onSelect={select} className={classes}>
      {content}
    </Menu.Item>
  )
}

function ItemContent({ entry }: { entry: MenuItem }): ReactNode {
  const second = entry.disabledReason ?? entry.hint
  return (
    <>
      {entry.icon}
      <span className="min-w-0 flex-1">
        <span className="block">{entry.label}</span>
        {second && <span className="block text-12 text-ink-3">{second}</span>}
      </span>
    </>
  )
}

function Choice({ entry }: { entry: MenuChoice }) {
  return (
    <Menu.RadioGroup aria-label={entry.label} value={entry.value} onValueChange={entry.onChange}>
      <Menu.Label className="px-2.5 pt-2 pb-1 text-12 text-ink-3">{entry.label}</Menu.Label>
      {entry.options.map(({ value, label }) => (
        <Menu.RadioItem
          key={value}
          value={value}
          onSelect={(event) => event.preventDefault()}
          className={classNames(itemClasses, 'justify-between')}
        >
          {label}
          <Menu.ItemIndicator>
            <Check aria-hidden="true" className="text-accent-ink" />
          </Menu.ItemIndicator>
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}
