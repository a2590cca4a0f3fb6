<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
 <context>
  <name>ShopBinding</name>
  <message numerus="yes">
   <source>%n order(s)</source>
   <translation>
    <numerusform>%n order</numerusform>
    <numerusform>%n orders</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n row(s) saved in {path}</source>
   <translation>
    <numerusform>%n row saved in {path}</numerusform>
    <numerusform>%n rows saved in {path}</numerusform>
   </translation>
  </message>
 </context>
</TS>
