'use client'

import * as Primitive from 'radix-ui/tabs'
import type { ReactNode } from 'react'
import { tabClasses, tabListClasses } from './tab-style'

interface TabsProps {
  /** What the tabs divide, for assistive technology. */
  name: string
  tabs: readonly { value: string; label: ReactNode; content: ReactNode }[]
  value: string
  onChange: (value: string) => void
}

/** Views of one thing on one page. Views with an address of their own are TabLinks. */
export function Tabs({ name, tabs, value, onChange }: TabsProps) {
  return (
    <Primitive.Root value={value} onValueChange={onChange}>
      <Primitive.List aria-label={name} className={tabListClasses}>
        {tabs.map((tab) => (
          <Primitive.Trigger key={tab.value} value={tab.value} className={tabClasses(tab.value === value)}>
            {tab.label}
          </Primitive.Trigger>
        ))}
      </Primitive.List>
      {tabs.map((tab) => (
        <Primitive.Content key={tab.value} value={tab.value} className="pt-5 outline-none">
          {tab.content}
        </Primitive.Content>
      ))}
    </Primitive.Root>
  )
}
