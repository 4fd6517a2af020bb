'use client'

import { useEffect, useState } from 'react'
import { lazily } from './lazily'

export interface ToastMessage {
  text: string
  description?: string
  tone?: 'neutral' | 'success' | 'danger'
  /** One thing to do from here, such as undoing it. */
  action?: { label: string; onPress: () => void }
  /** How long it stays, in milliseconds; errors stay until closed unless told otherwise. */
  duration?: number
}

const Toaster = lazily(() => import('./toaster').then((module) => module.ToastList))

let waiting: ToastMessage[] = []
let receive: ((message: ToastMessage) => void) | undefined

/** Says in the corner what has just happened. The list that shows it is loaded with the first message. */
export function toast(message: ToastMessage): void {
  if (receive) receive(message)
  else waiting.push(message)
}

/** Where toasts appear; once, in the root layout. */
export function ToastRegion() {
  const [first, setFirst] = useState<readonly ToastMessage[]>([])
  useEffect(() => {
    receive = (message) => setFirst((messages) => [...messages, message])
    for (const message of waiting) receive(message)
    waiting = []
    return () => {
      receive = undefined
    }
  }, [])
  if (first.length === 0) return null
  return <Toaster messages={first} />
}
