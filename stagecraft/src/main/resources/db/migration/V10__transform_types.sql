-- The transform types that the platform has by itself, as the files of transform-types/ say; TransformTypesMigrationTest keeps
-- them equal. One that an administrator has made already under the same name or function stays as it is.

insert into transform_type (id, name, function, schema) values (
    '4be74e0c-95ef-3627-8ed2-d3e3b65d2eba',
    'rate',
    'rate.compute',
    '{"$schema":"http://json-schema.org/draft-04/schema#","title":"Options of rate","type":"object","properties":{"denominatorMatcher":{"description":"Found in the matchingAttribute of the rows that make the whole, as a regular expression: ^start$.","type":"string","minLength":1},"numeratorMatcher":{"description":"Found in that of the rows that make the part: ^done$.","type":"string","minLength":1},"matchingAttribute":{"description":"The field that is looked at: stage, channel.","type":"string","minLength":1},"valueAttribute":{"description":"The number that is added up, as the query names it: count:sum.","type":"string","minLength":1},"additionalFields":{"description":"Fields that every result gets besides its own; they also go into its id, so that several transforms can write to one data set.","type":"object","additionalProperties":{"type":["string","number","boolean"]}}},"additionalProperties":false,"required":["denominatorMatcher","numeratorMatcher","matchingAttribute","valueAttribute"],"description":"A part over a whole for each period: completion rate, digital take-up."}'
) on conflict do nothing;

insert into transform_type (id, name, function, schema) values (
    '3f4abd12-ebcd-331c-8dca-b117ea717db6',
    'user_satisfaction',
    'user_satisfaction.compute',
    '{"$schema":"http://json-schema.org/draft-04/schema#","title":"Options of user_satisfaction","type":"object","properties":{"additionalFields":{"description":"Fields that every result gets besides its own; they also go into its id, so that several transforms can write to one data set.","type":"object","additionalProperties":{"type":["string","number","boolean"]}}},"additionalProperties":false,"description":"The score of each period from the sums of rating_1 to rating_5 and of total."}'
) on conflict do nothing;

insert into transform_type (id, name, function, schema) values (
    '96f4f9ca-80d5-3fa3-84ca-7cc373173a68',
    'latest_dataset_value',
    'latest_dataset_value.compute',
    '{"$schema":"http://json-schema.org/draft-04/schema#","title":"Options of latest_dataset_value","type":"object","properties":{"value-attribute":{"description":"The field of the value. Known for completion-rate and digital-takeup (rate) and user-satisfaction-score (score); any other type of data needs it.","type":"string","minLength":1},"additionalFields":{"description":"Fields that every result gets besides its own; they also go into its id, so that several transforms can write to one data set.","type":"object","additionalProperties":{"type":["string","number","boolean"]}}},"additionalProperties":false,"description":"The newest value of a data set, once for each published dashboard that shows it."}'
) on conflict do nothing;

insert into transform_type (id, name, function, schema) values (
    'ed5a87eb-de10-3c3f-a76e-3ef5644c5b70',
    'latest_explorer_values',
    'latest_transaction_explorer_values.compute',
    '{"$schema":"http://json-schema.org/draft-04/schema#","title":"Options of latest_explorer_values","type":"object","properties":{"additionalFields":{"description":"Fields that every result gets besides its own; they also go into its id, so that several transforms can write to one data set.","type":"object","additionalProperties":{"type":["string","number","boolean"]}}},"additionalProperties":false,"description":"The values of every service of the Transactions Explorer, of the newest period, once for each dashboard of the service."}'
) on conflict do nothing;

insert into transform_type (id, name, function, schema) values (
    'c21f3b42-c4d5-3b0f-b4e0-38aa1db9f599',
    'mapping',
    'mapping.compute',
    '{"$schema":"http://json-schema.org/draft-04/schema#","title":"Options of mapping","type":"object","properties":{"mapping-keys":{"description":"The fields that are looked at.","type":"array","minItems":1,"items":{"type":"string","minLength":1}},"mappings":{"description":"For each label a regular expression for each of the mapping-keys; the first label counts whose expressions are all found.","type":"object","minProperties":1,"additionalProperties":{"type":"array","minItems":1,"items":{"type":"string","minLength":1}}},"mapped-attribute":{"description":"The field of the results that holds the label.","type":"string","minLength":1},"value-attribute":{"description":"The number that is added up: count:sum.","type":"string","minLength":1},"other-mapping":{"description":"The label of what no other label fits; without it that is left out.","type":"string","minLength":1},"additionalFields":{"description":"Fields that every result gets besides its own; they also go into its id, so that several transforms can write to one data set.","type":"object","additionalProperties":{"type":["string","number","boolean"]}}},"additionalProperties":false,"required":["mapping-keys","mappings","mapped-attribute","value-attribute"],"description":"Puts values together under labels: browsers and their versions into old and new."}'
) on conflict do nothing;

insert into transform_type (id, name, function, schema) values (
    '6d483839-bd15-3a5f-97a1-1d559cd4e03a',
    'sum_over_data_sets',
    'sum.compute',
    '{"$schema":"http://json-schema.org/draft-04/schema#","title":"Options of sum_over_data_sets","type":"object","properties":{"value-attributes":{"description":"The numbers that are added up: count:sum.","type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1}},"group-attributes":{"description":"The fields by which sums are told apart.","type":["string","array"],"minLength":1,"items":{"type":"string","minLength":1}},"data-sets":{"description":"Further data sets besides the input.","type":"array","items":{"type":"object","properties":{"data-group":{"type":"string","minLength":1},"data-type":{"type":"string","minLength":1}},"required":["data-group","data-type"],"additionalProperties":false}},"additionalFields":{"description":"Fields that every result gets besides its own; they also go into its id, so that several transforms can write to one data set.","type":"object","additionalProperties":{"type":["string","number","boolean"]}}},"additionalProperties":false,"required":["value-attributes"],"description":"Adds up the same fields of several data sets, for each period and group: of every data set of the input''s type, if the input names no group, and of those listed."}'
) on conflict do nothing;

insert into transform_type (id, name, function, schema) values (
    '2c92f8c1-c965-3d9f-b673-a2b52e11bfa4',
    'share_of_total',
    'share.compute',
    '{"$schema":"http://json-schema.org/draft-04/schema#","title":"Options of share_of_total","type":"object","properties":{"value-attribute":{"description":"The number: count:sum.","type":"string","minLength":1},"group-attributes":{"description":"The fields that tell the groups apart: channel.","type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1}},"additionalFields":{"description":"Fields that every result gets besides its own; they also go into its id, so that several transforms can write to one data set.","type":"object","additionalProperties":{"type":["string","number","boolean"]}}},"additionalProperties":false,"required":["value-attribute","group-attributes"],"description":"What part each group has of its period''s total."}'
) on conflict do nothing;

insert into transform_type (id, name, function, schema) values (
    '2d5d5e25-5b37-3f7a-af76-2d7c95e77899',
    'change_on_period',
    'change.compute',
    '{"$schema":"http://json-schema.org/draft-04/schema#","title":"Options of change_on_period","type":"object","properties":{"value-attribute":{"description":"The number: count:sum.","type":"string","minLength":1},"group-attributes":{"description":"The fields that tell series apart.","type":["string","array"],"minLength":1,"items":{"type":"string","minLength":1}},"periods":{"description":"How many periods ago: 1 for the one before, 12 months for a year ago.","type":"integer","minimum":1,"maximum":1000},"additionalFields":{"description":"Fields that every result gets besides its own; they also go into its id, so that several transforms can write to one data set.","type":"object","additionalProperties":{"type":["string","number","boolean"]}}},"additionalProperties":false,"required":["value-attribute"],"description":"How much the value of each period differs from that of an earlier one."}'
) on conflict do nothing;
