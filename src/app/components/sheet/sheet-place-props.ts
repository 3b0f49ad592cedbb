import type { ReactNode } from 'react';

export type SheetPlaceProps = { readonly isOpen: boolean; readonly children: ReactNode };
