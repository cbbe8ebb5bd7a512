/* global SwaggerUIBundle */
// Apart from the page, because its policy allows no inline script. Keys are kept for no longer than the tab.

const dark = matchMedia('(prefers-color-scheme: dark)')
const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches)
dark.addEventListener('change', follow)
follow()

const methods = ['get', 'post', 'put', 'patch', 'delete']

/**
 * The document as it is tried: what a call can do without is shown and not filled in, since all examples at once
 * contradict each other, and forms are filled in as JSON bodies are.
 */
function forTrying(reference) {
  const parameters = Object.values(reference.components.parameters ?? {})
  for (const path of Object.values(reference.paths)) {
    for (const method of methods.filter((each) => each in path)) {
      const { parameters: own = [], requestBody } = path[method]
      parameters.push(...own.filter((each) => !('$ref' in each)))
      for (const [type, content] of Object.entries(requestBody?.content ?? {})) {
        if (type !== 'application/json') fill(content)
      }
    }
  }
  for (const parameter of parameters.filter((each) => !each.required && 'example' in each)) {
    const { description = '', example } = parameter
    parameter.description = `${description}\n\nExample: \`${typeof example === 'string' ? example : JSON.stringify(example)}\``
    delete parameter.example
  }
  return reference
}

/** Swagger UI fills in the fields of a form one by one: without an example it makes up what the service refuses. */
function fill({ schema, example = {} }) {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const plain = '$ref' in field ? { type: 'string' } : field
    if (field.format !== 'binary') schema.properties[name] = { ...plain, example: example[name] ?? '' }
  }
}

const response = await fetch('/openapi.json')
SwaggerUIBundle({
  spec: forTrying(await response.json()),
  dom_id: '#reference',
  deepLinking: true,
  filter: true,
  tryItOutEnabled: true,
  persistAuthorization: false,
  displayRequestDuration: true,
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
})
