/** What stands where not even the texts came: it has none but these. */
export function Unloaded() {
  return (
    <main>
      <div class="failed" role="alert">
        <p>The console could not be loaded. Check the connection.</p>
        <button
          type="button"
          onClick={() => {
            location.reload()
          }}
        >
          Try again
        </button>
      </div>
    </main>
  )
}
