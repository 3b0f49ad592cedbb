export type DrawingProps = {
  /** A whole SVG document with its own colours. */
  readonly svg: string;
  readonly width: number | string;
  readonly height: number | string;
  readonly label?: string | undefined;
  readonly className?: string;
};
