/** Help as a folder: whole, small, of one piece with the pages that the server gives, and without anything from elsewhere. */
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { LANGS } from '../../src/kernel/languages.ts'
import { helpSite } from '../../src/platform/http/help/site.ts'

const site = helpSite(undefined)
const pages = [...site].filter(([path]) => path.endsWith('.html'))
const attributes = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value)

/** An attribute's quotes are escaped. */
const NOTHING =
  /http-equiv="content-security-policy" content="default-src (&#39;|')none\1; [^"]*form-action (&#39;|')none\2"/

describe('the folder of help', () => {
  it('has the same pages in every language', () => {
    const of = (lang: string) =>
      [...site.keys()].filter((path) => path.startsWith(`${lang}/`)).map((path) => path.slice(lang.length))
    for (const lang of LANGS) expect(of(lang)).toEqual(of(LANGS[0] ?? ''))
    expect(of('en').length).toBeGreaterThan(20)
  })

  it('is at most 300 kB, compressed, all of it', () => {
    const bytes = [...site.values()].reduce((sum, text) => sum + gzipSync(text).length, 0)
    expect(bytes).toBeLessThan(300_000)
  })

  it('has no link that leads nowhere', () => {
    const dead = pages.flatMap(([path, html]) =>
      attributes(html, 'href')
        .filter((href) => !/^(https?:|data:)/.test(href))
        .flatMap((href) => {
          const { pathname, hash } = new URL(href, `file:///${path}`)
          const target = site.get(pathname.slice(1))
          // The scripts of these two read what stands behind the mark.
          const read = /(letters|checklist)\.html$/.test(pathname)
          const found = hash === '' || read || attributes(target ?? '', 'id').includes(hash.slice(1))
          return target !== undefined && found ? [] : [`${path}: ${href}`]
        }),
    )
    expect(dead).toEqual([])
  })

  it('loads nothing from elsewhere, runs nothing inline, and may send nothing', () => {
    for (const [path, html] of pages) {
      const loaded = [
        ...attributes(html, 'src'),
        ...[...html.matchAll(/<link[^>]*href="([^"]*)"/g)].map(([, href]) => href),
      ]
      for (const address of loaded) expect(address, path).toMatch(/^(\.\.\/)?help\.(js|css)$|^data:,$/)
      expect(html, path).not.toMatch(/\sstyle=|\son[a-z]+=|<style|javascript:|<form[^>]*action=/)
      for (const script of html.match(/<script[^>]*>/g) ?? [])
        expect(script, path).toMatch(/ src="\.\.\/help\.js"| type="application\/json"/)
    }
    const inside = pages.filter(([path]) => path.includes('/'))
    for (const [path, html] of inside) expect(html, path).toMatch(NOTHING)
    expect(site.get('help.css')).not.toMatch(/url\(|@import/)
    expect(site.get('help.js')).not.toMatch(
      /\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|^(import|export) /m,
    )
  })

  it('says whose address is ours where somebody runs it, and else nothing of the kind', () => {
    const ours = helpSite({ url: 'https://wallet.example', support: () => 'Support: 95555' })
    expect(ours.get('en/genuine.html')).toContain('Our address: https://wallet.example')
    expect(ours.get('zh-CN/genuine.html')).toContain('Support: 95555')
    expect(site.get('en/genuine.html')).not.toContain('Our address')
    expect(site.get('en/genuine.html')).toContain('belong to no wallet in particular')
  })
})
