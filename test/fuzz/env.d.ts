declare namespace Cloudflare {
  interface Env {
    FUZZ_RUNS: string
    FUZZ_SEED: string
  }
}
