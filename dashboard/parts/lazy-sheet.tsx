import { type ComponentProps, lazy, Suspense } from 'react';

const Loaded = lazy(async () => ({ default: (await import('./sheet.tsx')).Sheet }));

/** A {@link Sheet} whose code comes when it is first opened. Render it only while it is open. */
export function LazySheet(props: ComponentProps<typeof Loaded>) {
  return (
    <Suspense fallback={null}>
      <Loaded {...props} />
    </Suspense>
  );
}
