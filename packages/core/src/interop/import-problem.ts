/** Why a source cannot be read at all, and where in it. Caught once, in `importTool`. */
export class ImportProblem extends Error {
  override readonly name = "ImportProblem";
  /** Such as `line 3` or `paths./orders.post`. */
  readonly place: string;

  constructor(options: { place: string; message: string }) {
    super(options.message);
    this.place = options.place;
  }
}
