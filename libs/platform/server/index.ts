export { Allow } from './access/allow.ts';
export { Change } from './access/change.ts';
export { inputValidation } from './access/input-validation.pipe.ts';
export { IsId, isId } from './access/is-id.ts';
export { Refused, RefusalType } from './access/refused.ts';
export { actings, Audit, type ActDetails, type NotedAct } from './audit/audit.ts';
export { AuditEntry } from './audit/audit-entry.entity.ts';
export { Belongings, type Belonging } from './belongings/belongings.ts';
export { Bounds, type Bound } from './bounds/bounds.ts';
export { Busy } from './bounds/busy.ts';
export { Gate, type Share } from './bounds/gate.ts';
export { backUp, type BackupOptions } from './backup/backup.ts';
export { newIdentity, readIdentity } from './backup/identity-file.ts';
export { rememberBackup } from './backup/last-backup.ts';
export { readable } from './backup/manifest.ts';
export { filesOf, mediaFolder } from './backup/media.ts';
export { restore, type RestoreOptions } from './backup/restore.ts';
export { Clock } from './clock.ts';
export { ContentVersion } from './content-version.ts';
export { dyingWithUs } from './environment/dying-with-us.ts';
export { errorCode } from './environment/error-code.ts';
export {
  addKey,
  CannotStart,
  existingKey,
  keysIn,
  originsAt,
  readEnvironment,
  readKey,
  WrongSetting,
  type Environment,
} from './environment/index.ts';
export * from './database/index.ts';
export { describe as describeError, DiscreetLogger } from './discreet-logger.ts';
export { checks } from './doctor/checks.ts';
export { checkRows, examine, type Check, type Finding, type Patient, type Verdict } from './doctor/finding.ts';
export { erasedFileOf, readErasedFile } from './erasures/erased-file.ts';
export { Erasure } from './erasures/erasure.entity.ts';
export { Erasures } from './erasures/erasures.ts';
export { Costs } from './graphql/cost-rule.ts';
export { askInProcess } from './graphql/ask-in-process.ts';
export { incident, notFound } from './graphql/errors.ts';
export { enumOf } from './graphql/enum-of.ts';
export { graphqlModule } from './graphql/graphql.module.ts';
export { limits } from './graphql/limits.ts';
export { InWords, LocalizedField } from './graphql/localized-field.ts';
export { LocalizedStringType } from './graphql/localized-string.type.ts';
export { localizedText, TitledInput } from './graphql/localized-text.input.ts';
export { byCount, type Counted, countedAs, type CountedValue, CountType, facetCountType, mostCounted } from './graphql/counted.type.ts';
export { connectionOf, PageInfoType, pageSize, pageSizes } from './graphql/page-info.type.ts';
export { BlocksScalar, DayScalar, LanguageTagScalar, PlaceScalar, SlugScalar } from './graphql/scalars.ts';
export { bodyLimitOf, draftOfFile } from './http/body-limit.ts';
export { cookieValue } from './http/cookies.ts';
export { Origins, type Origin } from './http/origins.ts';
export { isPageAddress, normalisedAddress } from './http/page-address.ts';
export { PageCache } from './http/page-cache.ts';
export { RequestContext, sessionSecret, type Entrance } from './http/request-context.ts';
export { isSameSite } from './http/same-site-only.ts';
export { setSecurityHeaders } from './http/security-headers.ts';
export { StaticFiles } from './http/static-files.ts';
export { Jobs } from './jobs/jobs.ts';
export { ForgetOrder } from './keeping/forget-order.ts';
export { Keeping } from './keeping/keeping.ts';
export { Notice, NoticeFeed } from './notices/notice.entity.ts';
export { noticeFeeds } from './notices/notice-feed.ts';
export { Notices, type NoticeValues } from './notices/notices.ts';
export { Places, type PlacedText } from './places/places.ts';
export { SearchEntry, SearchFormat, SearchWord } from './search/search-entry.entity.ts';
export { nameOf, Search, type Findable } from './search/search.ts';
export { formsOf, plainOf, slipsBetween, soundOf, stemmable, wordsOf } from './search/spelling.ts';
export { lettersByChance, slugOf } from './slugs.ts';
export { SealingKey } from './sealing.ts';
export { KeyChange } from './key-change/key-change.ts';
export { OutsideKey } from './outside-key.ts';
export { Database, InTransaction } from './persistence/database.ts';
export { default as sql, type Sql } from 'sql-template-tag';
export { databaseModule } from './persistence/database.module.ts';
export { newerKeysInUse } from './persistence/newer-keys.ts';
export { checkKey } from './persistence/check-key.ts';
export { migrate } from './persistence/migrate.ts';
export { pgAddress } from './persistence/pg-address.ts';
export { PlatformModule, type PlatformOptions } from './platform.module.ts';
