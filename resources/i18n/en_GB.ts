<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
 <context>
  <name>ImportWindow</name>
  <message numerus="yes">
   <source>%n row(s)</source>
   <translation>
    <numerusform>%n row</numerusform>
    <numerusform>%n rows</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n order(s) saved in {path}</source>
   <translation>
    <numerusform>%n order saved in {path}</numerusform>
    <numerusform>%n orders saved in {path}</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ShipManyDialog</name>
  <message numerus="yes">
   <source>%n parcel(s) will be declared to the platform</source>
   <translation>
    <numerusform>%n parcel will be declared to the platform</numerusform>
    <numerusform>%n parcels will be declared to the platform</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n of them stand(s) under Needs attention.</source>
   <translation>
    <numerusform>%n of them stands under Needs attention.</numerusform>
    <numerusform>%n of them stand under Needs attention.</numerusform>
   </translation>
  </message>
 </context>
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
