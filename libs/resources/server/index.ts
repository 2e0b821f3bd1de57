export { ComparisonRow } from './comparison/comparison-row.entity.ts';
export { ComparisonService } from './comparison/comparison.service.ts';
export { ResourceDraft } from './drafts/resource-draft.entity.ts';
export { ResourceImportService, type CompiledResource } from './house/resource-import.service.ts';
export { Provider } from './providers/provider.entity.ts';
export { previews, savings, submissions } from './resource.bounds.ts';
export { ResourceText, ResourceVersion, ReviewComment } from './resource-version.entity.ts';
export { Resource } from './resource.entity.ts';
export { ResourcesModule } from './resources.module.ts';
