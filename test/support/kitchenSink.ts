/** One expression with every construct of the language. */
export const kitchenSink = String.raw`Switch (
  Replace([emails[type eq "work"].value], , "(?<name>\\w+)@\"x\"", "name", "", , ),
  ,
  "-7", IIF(InStr([urn:ietf:params:scim:schemas:extension:contoso:1.0:User:JobCode], "a", -1, vbTextCompare) <> &HF7,
    "it's [x], (y); z" & [name.givenName] & &H1f, IgnoreAttributeFlow),
  "", (DateDiff("d", Now(), [hired]) <= +14),
  "1.5", 1.5, Guid()	,
)`;
