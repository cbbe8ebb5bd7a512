/* global SwaggerUIBundle */
// Apart from the page, because its policy allows no inline script. Keys are kept for no longer than the tab.

const dark = matchMedia('(prefers-color-scheme: dark)')
const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches)
dark.addEventListener('change', follow)
follow()

const methods = ['get', 'post', 'put', 'patch', 'delete']

/**
 * The document as it is tried: what a call can do without is shown and not filled in, since all examples at once
 * contradict each other; but one of two ids is. Forms are filled in as JSON bodies are.
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
  for (const parameter of parameters.filter(
    (each) => !each.required && !each['x-tried'] && 'example' in each,
  )) {
    const { description = '', example } = parameter
    parameter.description = `${description}\n\nExample: \`${typeof example === 'string' ? example : JSON.stringify(example)}\``
    delete parameter.example
  }
  return withOneBoxACredential(reference)
}

/** A client key travels in either of two headers: on this page one of them will do. */
function withOneBoxACredential(reference) {
  const { securitySchemes = {} } = reference.components
  const isSecond = (name) => securitySchemes[name]?.type === 'apiKey'
  for (const path of Object.values(reference.paths)) {
    for (const operation of methods.map((each) => path[each]).filter((each) => each?.security)) {
      operation.security = operation.security.filter((each) => !Object.keys(each).some(isSecond))
    }
  }
  for (const name of Object.keys(securitySchemes).filter(isSecond)) delete securitySchemes[name]
  return reference
}

/** Swagger UI fills in the fields of a form one by one: without an example it makes up what the service refuses. */
function fill({ schema, example = {} }) {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const plain = '$ref' in field ? { type: 'string' } : field
    if (field.format !== 'binary') schema.properties[name] = { ...plain, example: example[name] ?? '' }
  }
}

/** The page in its order, one landmark for all of it; the only server is the one that it came from. */
function Page({ React: { createElement: h }, getComponent }) {
  const part = (name) => h(getComponent(name, true))
  const wrapped = (...children) => h('div', { className: 'wrapper' }, ...children)
  return h(
    'div',
    { className: 'swagger-ui' },
    h(getComponent('SvgAssets')),
    part('errors'),
    h('div', { className: 'information-container wrapper' }, part('InfoContainer')),
    h(
      'div',
      { className: 'scheme-container' },
      h('div', { className: 'schemes wrapper' }, part('AuthorizeBtnContainer')),
    ),
    part('FilterContainer'),
    wrapped(part('operations')),
    wrapped(part('Models')),
  )
}

/** What Swagger UI leaves to guess for who hears the page or has no mouse. */
const wrapComponents = {
  // The path of an operation is inside the button that opens it, where no link may be.
  DeepLink:
    (Link, { React }) =>
    (props) =>
      props.path.includes('/')
        ? React.createElement('span', null, props.text)
        : React.createElement(Link, props),
  TextArea:
    (Area, { React }) =>
    (props) =>
      React.createElement(Area, { 'aria-label': 'Request body', ...props }),
  ExamplesSelect:
    (Select, { React: { createElement: h } }) =>
    (props) =>
      h('label', null, h('span', { className: 'heard' }, 'Example'), h(Select, props)),
  // A long example scrolls, also by keyboard.
  HighlightCode:
    (Code, { React: { createElement: h } }) =>
    (props) =>
      h(
        'div',
        { ref: (place) => place?.querySelector('pre')?.setAttribute('tabindex', '0') },
        h(Code, props),
      ),
  ResponseBody:
    (Body, { React: { createElement: h } }) =>
    (props) =>
      props.content instanceof Blob && props.contentType?.startsWith('image/')
        ? h('img', { src: URL.createObjectURL(props.content), alt: 'The picture of the answer' })
        : h(Body, props),
}

/** In another format a body begins anew: Swagger UI shows what was filled in before, and sends none of it or a file where none can be. */
const wrapActions = {
  setRequestContentType:
    (set, { oas3Actions }) =>
    (change) => {
      set(change)
      return oas3Actions.setRequestBodyValue({ pathMethod: change.pathMethod })
    },
  setRequestBodyValue:
    (set, { oas3Selectors, specSelectors }) =>
    (change) => {
      const { pathMethod, value } = change
      const type = oas3Selectors.requestContentType(...pathMethod)
      if (value !== undefined || type === 'application/json') return set(change)
      const place = ['paths', ...pathMethod, 'requestBody', 'content', type, 'example']
      const example = specSelectors.specJson().getIn(place)
      set({ pathMethod })
      return set({ pathMethod, value: example })
    },
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
  syntaxHighlight: { theme: 'tomorrow-night' },
  layout: 'Page',
  plugins: [
    ({ React }) => ({
      components: { Page: (props) => Page({ ...props, React }) },
      wrapComponents,
      statePlugins: { oas3: { wrapActions } },
    }),
  ],
})
