import { expect, test } from 'vitest'
import { raw } from 'hono/html'
import * as reference from 'hono/jsx/jsx-runtime'
import * as ours from '../../../src/user-management/progress/html/jsx-runtime.ts'

type Child = unknown
type Build = (
  make: (tag: string, attributes: object, ...children: Child[]) => Child,
  fragment: (...children: Child[]) => Child,
) => Child

const write = (runtime: { jsx: unknown; Fragment: unknown }, build: Build): string => {
  // Both are called as compiled JSX calls them; their types know less.
  const jsx = runtime.jsx as (tag: unknown, props: object) => Child
  const children = (all: Child[]) => (all.length === 0 ? {} : { children: all.length === 1 ? all[0] : all })
  return String(
    build(
      (tag, attributes, ...all) => jsx(tag, { ...attributes, ...children(all) }),
      (...all) => jsx(runtime.Fragment, children(all)),
    ),
  )
}

const hostile = `<script>alert("1")</script>&amp; 'x' & > " \u2028 ]]> -->`

test.each<[string, Build]>([
  ['an element', (h) => h('p', {}, 'text')],
  ['nothing in it', (h) => h('p', {})],
  [
    'void elements',
    (h) => h('head', {}, h('meta', { charset: 'utf-8' }), h('link', { rel: 'icon', href: 'data:,' })),
  ],
  ['hostile text', (h) => h('p', {}, hostile)],
  ['hostile attributes', (h) => h('p', { class: hostile, id: '' }, 'x')],
  ['hostile text next to elements', (h) => h('p', {}, hostile, h('b', {}, hostile), hostile)],
  ['numbers', (h) => h('p', { tabindex: 0 }, 0, 1.5, -3)],
  ['what is not written', (h) => h('p', { class: undefined }, null, undefined, false, true, '')],
  ['lists in lists', (h) => h('p', {}, ['a', h('i', {}, '<'), [1, ['<b>']]])],
  ['fragments', (h, f) => f(raw('<!DOCTYPE html>'), h('p', {}, f('a', h('b', {}, '&'))))],
  ['HTML as it is', (h) => h('style', {}, raw('a>b{content:"<"}'))],
  [
    'a drawing',
    (h) => h('svg', { viewBox: '0 0 1 1' }, h('title', {}, hostile), h('path', { d: 'M0 0h0', class: 'x' })),
  ],
])('%s reads as hono/jsx writes it', (_, build) => {
  expect(write(ours, build)).toBe(write(reference, build))
})

test('a component gets its properties and children', () => {
  const Component = ({ name, children }: Record<string, unknown>) => ours.jsx('b', { id: name, children })
  expect(String(ours.jsx(Component, { name: 'a"b', children: ['<', 1] }))).toBe('<b id="a&quot;b">&lt;1</b>')
})
