export interface Span {
  start: number;
  end: number;
  /** Proposal that the span belongs to. */
  owner: string;
}

export interface Segment {
  text: string;
  /** Proposals whose words these are. */
  owners: string[];
}

/** Cuts a text at the ends of all spans, which may overlap; offsets are those of JavaScript strings. */
export function segments(text: string, spans: Span[]): Segment[] {
  const inside = (at: number) => Math.max(0, Math.min(at, text.length));
  const known = spans.map((span) => ({ ...span, start: inside(span.start), end: inside(span.end) }));
  const cuts = [...new Set([0, text.length, ...known.flatMap((span) => [span.start, span.end])])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    const owners = known.filter((span) => span.start <= start && end <= span.end).map((span) => span.owner);
    return { text: text.slice(start, end), owners: [...new Set(owners)] };
  });
}
