/** What every page is built of. */
export { AnswerNote } from './answer-note.tsx';
export { type CellValue, type Column, DataTable } from './data-table.tsx';
export { EmptyState } from './empty-state.tsx';
export { ErrorNotice } from './error-notice.tsx';
export { Fact, FactsList } from './facts-list.tsx';
export { ChoiceFilter, FilterBar, SearchFilter } from './filter-bar.tsx';
export { LazySheet } from './lazy-sheet.tsx';
export { MemberName, MemberText } from './member-text.tsx';
export { Day, Moment, sinceOrUntil } from './moment.tsx';
export { MoreRows } from './more-rows.tsx';
export { OrganizationLink } from './organization-link.tsx';
export { Page, Section } from './page.tsx';
export { type ListPage, PagedList } from './paged-list.tsx';
export { ProgressBar } from './progress-bar.tsx';
export { SafeLink } from './safe-link.tsx';
export { Skeleton } from './skeleton.tsx';
export { useWidth } from './use-width.ts';
export { Views } from './views.tsx';
