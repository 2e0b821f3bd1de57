import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Images of texts: closed with their draft or contribution, and by their files' names while everybody may see them. */
export class KeepImages1795446000000 implements MigrationInterface {
  readonly name = 'KeepImages1795446000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table resource_images (
        id uuid primary key, draft_id uuid references resource_drafts on delete cascade, resource_id uuid references resources on delete cascade,
        sealed_facts bytea not null, check (num_nonnulls(draft_id, resource_id) = 1));
      create index resource_images_of_draft on resource_images (draft_id);
      create index resource_images_of_resource on resource_images (resource_id);
      create table resource_image_files (
        image_id uuid not null references resource_images on delete cascade, is_small boolean not null, sealed_bytes bytea not null,
        primary key (image_id, is_small));
      alter table resource_image_files alter sealed_bytes set storage external;
      create table published_images (
        resource_id uuid not null references resources on delete cascade, name text not null, alt text not null, credit text not null,
        file text not null, width int not null, height int not null, bytes int not null, small_file text, small_width int,
        primary key (resource_id, name), check ((small_file is null) = (small_width is null)));
      create index published_images_by_file on published_images (file);
      create index published_images_by_small_file on published_images (small_file);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table published_images, resource_image_files, resource_images');
  }
}
