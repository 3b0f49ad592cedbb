export type CameraReaderProps = {
  readonly onRead: (text: string) => void;
  /** No camera, or it was not allowed: the page keeps its field to type the code. */
  readonly onUnable: () => void;
};
