/** A command that was refused: a stable code, values for its translation, the whole in English. */
export class Failure extends Error {
  readonly code: string;
  readonly params: Record<string, string>;

  constructor(code: string, message: string, params: Record<string, string> = {}) {
    super(message);
    this.code = code;
    this.params = params;
  }

  /** Whatever a host rejected with, as a failure. */
  static of(cause: unknown): Failure {
    if (cause instanceof Failure) return cause;
    if (typeof cause === 'object' && cause !== null && 'code' in cause && 'message' in cause) {
      const params = 'params' in cause ? (cause.params as Record<string, string>) : {};
      return new Failure(String(cause.code), String(cause.message), params ?? {});
    }
    return new Failure('internal', cause instanceof Error ? cause.message : String(cause));
  }
}
