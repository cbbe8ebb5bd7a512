import tseslint from 'typescript-eslint'
import { importCircles } from './scripts/import-circles.ts'

/** The import rule of the house: which room may open which door. Everything else is banned by name. */
const zodClassic = {
  name: 'zod',
  message: "Write schemas with import * as z from 'zod/mini': classic zod does not fit the size budget.",
}
const drizzle = { regex: '^drizzle-orm', message: 'drizzle-orm lives in src/storage/ only.' }
const drizzleZod = { regex: '^drizzle-zod', message: 'drizzle-zod pulls in classic zod.' }
const hono = { regex: '^(hono|@hono)(/|$)', message: 'hono lives in the API slices and src/http/ only.' }
const room = (name) => ({ regex: `\\.\\./${name}/`, message: `This room may not import from src/${name}/.` })
const storageInside = {
  regex: '/storage/(?!index\\.ts$)',
  message: 'Storage is entered through src/storage/index.ts.',
}
const onlyEngineAndDomain = {
  regex: '^\\.\\./(?!d1/|events/|\\.\\./domain/)',
  message: 'An entity of storage imports src/storage/d1/ and src/domain/, and no other entity but events.',
}
const onlyDomain = {
  regex: '^\\.\\./(?!\\.\\./domain/)',
  message: 'src/storage/d1/ knows no entity: beside itself it imports src/domain/ only.',
}
const slices = ['client-management', 'user-management', 'operator', 'service', 'console', 'webhooks', 'jobs']

const documents = {
  regex: '\\.docs\\.ts$|/openapi/',
  message: 'How the document is made is never uploaded: only *.docs.ts, src/openapi/ and scripts import it.',
}
const staticFile = {
  regex: '/(messages/index|styles|sheet/names/index)\\.ts$',
  message:
    'The texts and styles of progress pages and the words of imports are static files, which look.ts and words.ts read: the upload is without them.',
}
const onlyApiTypesChartsAndSheets = {
  regex:
    '^(?:\\.\\./)+(?!openapi/api\\.d\\.ts$|domain/(?:chart|sheet)/)(?:client-management|user-management|operator|service|webhooks|jobs|openapi|domain|storage|http)/',
  message:
    'The page of the console imports the types of the API, src/domain/chart/ and src/domain/sheet/, and nothing else of src.',
}
const rules = (...patterns) => ({
  'no-restricted-imports': [
    'error',
    { paths: [zodClassic, ...honoParts], patterns: [drizzleZod, ...patterns] },
  ],
})
const imports = (files, ...patterns) => [
  { files, rules: rules(documents, staticFile, ...patterns) },
  { files: files.map((each) => [each, '**/*.docs.ts']), rules: rules(...patterns) },
]
const onlyStorageKnows = {
  selector: 'TSTypeReference[typeName.name=/^(D1Database|KVNamespace|R2Bucket)$/]',
  message: 'Bindings are declared in src/http/env.ts and used in src/storage/ only.',
}

const sentence = {
  selector:
    ':not(NewExpression[callee.name="Error"]) > :matches(Literal[value=/^[A-Z][a-z]+ [^=]*$/], TemplateLiteral[quasis.0.value.raw=/^[A-Z][a-z]+ [a-z]/])',
  message: 'Sentences that callers read live in src/domain/sentences.ts.',
}
const isLeftOut = 'scripts/build.ts leaves this part of the package out of the upload.'
const honoParts = ['hono/http-exception', 'hono/cookie', 'hono/validator'].map((name) => ({
  name,
  message: isLeftOut,
}))
const leftOut = [
  ...['parseBody', 'mount', 'html', 'query', 'queries', 'parseAsync', 'safeParseAsync'].map((property) => ({
    property,
  })),
  { property: 'parse', allowObjects: ['JSON', 'Date', 'URL'] },
].map((each) => ({ ...each, message: isLeftOut }))
const anAnswer = {
  selector: [
    'CallExpression[callee.object.name="c"][callee.property.name=/^(json|body|html|text|header|newResponse|redirect|status)$/]',
    'NewExpression[callee.name="Response"]',
    'MemberExpression[object.property.name="res"][property.name="headers"]',
  ].join(),
  message: 'Only src/http/answer.ts makes a Response, with the headers that every answer has.',
}
const lateFocus = {
  selector: 'CallExpression[callee.name="useEffect"] MemberExpression[property.name="focus"]',
  message: 'The focus moves in useLayoutEffect: what is typed before the next frame would go elsewhere.',
}
const amount = {
  selector: 'Literal[raw=/^\\d[\\d_]{3,}$/]',
  message: 'Limits and durations live in src/domain/limits.ts.',
}

export default tseslint.config(
  { ignores: ['node_modules', '.wrangler', '.tmp', 'dist', 'src/service/start.js'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    plugins: { house: { rules: { 'import-circles': importCircles } } },
    rules: {
      'house/import-circles': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      'no-console': 'error',
      'max-lines': ['error', 150],
    },
  },
  {
    // A response's body is whatever the service sent: the assertions are what gives it a type.
    files: ['test/**/*.ts'],
    rules: Object.fromEntries(
      ['assignment', 'member-access', 'argument', 'call', 'return'].map((unsafe) => [
        `@typescript-eslint/no-unsafe-${unsafe}`,
        'off',
      ]),
    ),
  },
  {
    files: ['test/**/*.ts'],
    ignores: ['test/openapi/{api.d,zod.gen}.ts'],
    rules: { 'max-lines': ['error', 150] },
  },
  { files: ['src/!(storage|http)/**'], rules: { 'no-restricted-syntax': ['error', onlyStorageKnows] } },
  ...[
    ['src/http/**/*.ts'],
    ['src/{client-management,user-management,operator,service,console,webhooks}/**/*.ts', onlyStorageKnows],
  ].map(([files, ...others]) => ({
    files: [files],
    ignores: ['**/*.docs.ts', 'src/**/{messages/*,styles,markup}.ts', 'src/console/web/**'],
    rules: { 'no-restricted-syntax': ['error', sentence, amount, anAnswer, ...others] },
  })),
  {
    files: ['src/**'],
    ignores: ['src/storage/**', 'src/console/web/**', 'src/openapi/**'],
    rules: { 'no-restricted-properties': ['error', ...leftOut] },
  },
  {
    files: ['src/console/web/**'],
    rules: { 'no-restricted-syntax': ['error', onlyStorageKnows, lateFocus] },
  },
  { files: ['src/http/answer.ts'], rules: { 'no-restricted-syntax': ['error', sentence, amount] } },
  {
    files: ['src/app.ts', 'src/user-management/progress/weight-chart.ts'],
    rules: { 'no-restricted-syntax': ['error', anAnswer] },
  },
  ...imports(['src/*.ts'], drizzle, storageInside),
  { files: ['src/openapi/**'], rules: rules(drizzle, storageInside) },
  ...imports(['src/domain/**'], drizzle, hono, room('storage'), room('http'), ...slices.map(room)),
  ...imports(['src/storage/*.ts'], hono, room('http'), ...slices.map(room)),
  ...imports(['src/storage/*/**'], hono, onlyEngineAndDomain),
  ...imports(['src/storage/d1/**'], hono, onlyDomain),
  ...imports(['src/http/**'], drizzle, storageInside, ...slices.map(room)),
  ...slices.flatMap((slice) =>
    imports(
      [`src/${slice}/**`],
      drizzle,
      storageInside,
      // Jobs send webhooks.
      ...slices.filter((other) => other !== slice && !(slice === 'jobs' && other === 'webhooks')).map(room),
    ),
  ),
  { files: ['src/console/web/**'], rules: rules(hono, drizzle, onlyApiTypesChartsAndSheets) },
)
