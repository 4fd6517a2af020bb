'use client'

import './globals.css'

/**
 * What is left when the root layout itself fails: no messages and no cookies, so both languages stand side by side.
 */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="zh-CN">
      <body>
        <title>腾讯会议控制台</title>
        <main className="flex min-h-dvh flex-col items-center justify-center gap-6 p-6 text-center">
          <div>
            <h1 className="font-semibold text-16">页面没有打开</h1>
            <p className="mt-1 text-13 text-ink-2">请稍后再试；如果仍然不行，把编号发给管理员。</p>
          </div>
          <div lang="en">
            <p className="font-semibold text-16">The page did not open</p>
            <p className="mt-1 text-13 text-ink-2">
              Try again shortly. If it keeps failing, send the id to your admin.
            </p>
          </div>
          <a
            href="/"
            className="inline-flex h-9 items-center rounded-control bg-accent px-3.5 font-medium text-on-accent hover:bg-accent-hover"
          >
            重试 <span lang="en">&nbsp;· Try again</span>
          </a>
          {error.digest && <p className="font-mono text-12 text-ink-3">{error.digest}</p>}
        </main>
      </body>
    </html>
  )
}
